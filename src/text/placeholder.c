typedef int pt_placeholder;
